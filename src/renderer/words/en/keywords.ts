// English words by which the palette finds a screen or an action, parted by commas, its name first: they count while Japanese is shown, too.

import type { keywords as ja } from '../ja/keywords.ts'
import type { SameWords } from '../types.ts'

export const keywords: SameWords<typeof ja> = {
  home: 'home,dashboard',
  guides: 'guides,library,list of guides,favourites,favorites,collections,samples',
  assess: 'self-assessment,skill ratings,not rated,similar skills,merge,twelve skills',
  gap: 'gap analysis,fit,required skills,critical gaps',
  salary: 'pay,salary,income,wages,compensation',
  plan: 'learning plan,roadmap,learning items,checklist',
  interview: 'interview,interview cards,questions',
  progress: 'progress,trend,charts',
  checkIn: 'check-in,retrospective',
  export: 'export,PDF,CSV,Markdown,career plan',
  settings: 'settings,backup,copies,restore,data folder,text size,preferences,options',
  'gap-rows': 'skill gaps,level gaps',
  'gap-kinds': 'by kind',
  'gap-steps': 'next steps,recommended',
  'gap-heat': 'heat map,matrix of skills',
  'gap-ranking': 'ranking,order of roles',
  'gap-compare': 'compare,compare roles',
  'gap-map': 'map,similar roles',
  'interview-practice': 'practise,practice',
  'interview-mock': 'mock interview',
  'interview-statistics': 'records,interview figures',
  target: 'target,change target,main target,goal',
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
