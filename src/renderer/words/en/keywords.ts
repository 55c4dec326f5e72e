// English words by which the palette finds a screen or an action, parted by commas, its name first: they count while Japanese is shown, too.

import type { keywords as ja } from '../ja/keywords.ts'
import type { SameWords } from '../types.ts'

export const keywords: SameWords<typeof ja> = {
  home: 'home,dashboard,next steps',
  guides: 'guides,library,list of guides,favourites,favorites,collections,samples',
  assess: 'self-assessment,skill ratings,not rated,similar skills,merge,twelve skills',
  gap: 'gap analysis,fit,required skills,critical gaps,target,heat map,ranking,compare,compare roles,map',
  salary: 'pay,salary,income,wages,compensation',
  plan: 'learning plan,roadmap,learning items,checklist',
  interview: 'interview,interview cards,questions,mock interview',
  progress: 'progress,trend,charts',
  checkIn: 'check-in,retrospective',
  export: 'export,PDF,CSV,Markdown,career plan',
  settings: 'settings,backup,copies,restore,data folder,text size,preferences,options',
  import: 'import,upload',
  undo: 'undo,revert,take back',
  redo: 'redo,repeat',
  panel: 'panel,inspector',
  sheet: 'keyboard shortcuts,shortcuts,keys,help',
  history: 'history,list of changes',
  theme: 'theme,dark mode,dark,appearance,colours,colors',
  language: 'language,Japanese,English,locale',
  print: 'print,paper,printer',
  amounts: 'amounts,hide pay,privacy',
}
