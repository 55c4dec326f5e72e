// Every request and the use-case that answers it.

import type { Trouble } from '#contract/settings.ts'
import type { Handlers } from '../dispatch.ts'
import { readMatrix, readRoleMap } from './across.ts'
import { readAppInfo } from './app-info.ts'
import type { Archives } from './archives.ts'
import { listAllBackups, makeBackupByHand } from './backups.ts'
import { writeCareerNote } from './career-notes.ts'
import { listAllChanges, readHistory, redo, redoForthTo, undo, undoBackTo } from './changes.ts'
import { editCheckIn, holdCheckIn, removeCheckIn } from './check-ins.ts'
import {
  addCollection,
  putInCollection,
  readCollections,
  removeCollection,
  renameCollection,
  setFavourites,
} from './collections.ts'
import { compareSalary } from './compare-salary.ts'
import { type Context, now } from './context.ts'
import { addDaysOff, removeDaysOff } from './days-off.ts'
import { answerCard, gradeCard, readDeck } from './deck.ts'
import { addItem, editItem, linkItemToGap, moveItem, removeItem } from './edit-plan.ts'
import { editRequirement, resetRequirement } from './edit-requirement.ts'
import { exportArchive } from './export-archive.ts'
import { exportRole } from './export-role.ts'
import { exportWhole } from './export-whole.ts'
import { analyseRole, rankLibrary, tryWhatIf } from './gap.ts'
import type { Imports } from './imports.ts'
import { linkStage, readLadder, setPlace } from './ladder.ts'
import { listLibrary, slugsHeld } from './list-library.ts'
import { listDuplicates, mergeSkills, refuseDuplicate, splitSkill } from './merge-skills.ts'
import { listOwnTextsOf } from './own-text-hits.ts'
import { addPassage, editPassage, listMarkedPassages, removePassage } from './passages.ts'
import { applyTicks, compareTicks } from './plan-ticks.ts'
import { createPrints } from './prints.ts'
import { readProgress, readSince } from './progress.ts'
import { addEvidence, editEvidence, rateMany, rateSkill, removeEvidence, setInterest } from './rate-skill.ts'
import { readGuideDetail } from './read-guide.ts'
import { askWhatIf, readPlan } from './read-plan.ts'
import { rememberPlace } from './reading-place.ts'
import { removeGuides } from './remove-guide.ts'
import { confirmRename, dismissRename, listRenames } from './renames.ts'
import { printReport, readReport } from './report.ts'
import { editBand, hideBand, resetBand } from './salary-bands.ts'
import { keepItemsApart, listSimilarItems, mergeItems, splitItems } from './same-items.ts'
import { listSampleRoles, sampleFiles } from './samples.ts'
import { saveTried } from './save-tried.ts'
import { searchLibrary } from './search.ts'
import { readAllSettings, writeSettings } from './settings.ts'
import { listSkillSummaries, readSkillDetail } from './skills.ts'
import { readStart } from './start.ts'
import { listTargetsShown, removeTarget, setTarget } from './targets.ts'
import { readTrend } from './trend.ts'
import type { Uploads } from './uploads.ts'

type Parts = { uploads: Uploads; imports: Imports; archives: Archives; trouble(): Trouble | null }

export function createHandlers(context: Context, { uploads, imports, archives, trouble }: Parts): Handlers {
  const prints = createPrints()
  return {
    'start.read': () => readStart(context, trouble()),
    'app.info': () => readAppInfo(context, trouble()),
    'settings.read': () => readAllSettings(context),
    'settings.write': (input) => writeSettings(context, input),
    'upload.begin': (input) => uploads.begin(input),
    'upload.part': (input) => uploads.part(input),
    'upload.lost': (input) => uploads.lost(input),
    'import.start': ({ uploadId }) => {
      const upload = uploads.take(uploadId)
      return imports.start(upload.files, { isSample: false, release: upload.release })
    },
    'import.sampleRoles': () => listSampleRoles(context),
    'import.samples': () => imports.start(sampleFiles(context.needs), { isSample: true, release: () => {} }),
    'import.status': (input) => imports.status(input),
    'import.choose': (input) => imports.choose(input),
    'import.chooseRest': (input) => imports.chooseRest(input),
    'import.cancel': ({ importId }) => imports.cancel(importId),
    'library.list': () => listLibrary(context),
    'library.holds': (input) => slugsHeld(context, input),
    'library.read': (input) => readGuideDetail(context, input),
    'library.remove': ({ slug }) => removeGuides(context, { slugs: [slug] }),
    'library.removeMany': (input) => removeGuides(context, input),
    'collections.read': () => readCollections(context),
    'favourites.set': (input) => setFavourites(context, input),
    'collections.add': (input) => addCollection(context, input),
    'collections.rename': (input) => renameCollection(context, input),
    'collections.remove': (input) => removeCollection(context, input),
    'collections.put': (input) => putInCollection(context, input),
    'rename.list': (input) => listRenames(context, input),
    'rename.confirm': (input) => confirmRename(context, input),
    'rename.dismiss': (input) => dismissRename(context, input),
    'reading.place': (input) => rememberPlace(context, input),
    'library.ownTexts': (input) => listOwnTextsOf(context, input),
    'passage.list': (input) => listMarkedPassages(context, input),
    'passage.add': (input) => addPassage(context, input),
    'passage.edit': (input) => editPassage(context, input),
    'passage.remove': (input) => removePassage(context, input),
    search: (input) => searchLibrary(context, input),
    'skills.list': () => listSkillSummaries(context),
    'skills.read': (input) => readSkillDetail(context, input),
    'skills.rate': (input) => rateSkill(context, input),
    'skills.rateMany': (input) => rateMany(context, input),
    'skills.merge': (input) => mergeSkills(context, input),
    'skills.split': (input) => splitSkill(context, input),
    'skills.duplicates': () => listDuplicates(context),
    'skills.dismissDuplicate': (input) => refuseDuplicate(context, input),
    'skills.interest': (input) => setInterest(context, input),
    'evidence.add': (input) => addEvidence(context, input),
    'evidence.edit': (input) => editEvidence(context, input),
    'evidence.remove': (input) => removeEvidence(context, input),
    'requirement.edit': (input) => editRequirement(context, input),
    'requirement.reset': (input) => resetRequirement(context, input),
    'gap.analyse': (input) => analyseRole(context, input),
    'gap.ranking': () => rankLibrary(context),
    'gap.whatIf': (input) => tryWhatIf(context, input),
    'gap.saveTried': (input) => saveTried(context, input),
    'gap.matrix': (input) => readMatrix(context, input),
    'gap.map': (input) => readRoleMap(context, input),
    'gap.trend': (input) => readTrend(context, input),
    'deck.read': (input) => readDeck(context, input),
    'deck.grade': (input) => gradeCard(context, input),
    'deck.answer': (input) => answerCard(context, input),
    'progress.read': (input) => readProgress(context, input),
    'progress.since': (input) => readSince(context, input),
    'check-in.hold': (input) => holdCheckIn(context, input),
    'check-in.edit': (input) => editCheckIn(context, input),
    'check-in.remove': (input) => removeCheckIn(context, input),
    'target.list': () => listTargetsShown(context),
    'target.set': (input) => setTarget(context, input),
    'target.remove': (input) => removeTarget(context, input),
    'salary.compare': (input) => compareSalary(context, input),
    'salary.edit': (input) => editBand(context, input),
    'salary.hide': (input) => hideBand(context, input),
    'salary.reset': (input) => resetBand(context, input),
    'ladder.read': (input) => readLadder(context, input),
    'ladder.place': (input) => setPlace(context, input),
    'ladder.link': (input) => linkStage(context, input),
    'plan.read': (input) => readPlan(context, input),
    'plan.edit': (input) => editItem(context, input),
    'plan.add': (input) => addItem(context, input),
    'plan.remove': (input) => removeItem(context, input),
    'plan.move': (input) => moveItem(context, input),
    'plan.link': (input) => linkItemToGap(context, input),
    'plan.whatIf': (input) => askWhatIf(context, input),
    'daysOff.add': (input) => addDaysOff(context, input),
    'daysOff.remove': (input) => removeDaysOff(context, input),
    'items.similar': (input) => listSimilarItems(context, input),
    'items.merge': (input) => mergeItems(context, input),
    'items.split': (input) => splitItems(context, input),
    'items.keepApart': (input) => keepItemsApart(context, input),
    'report.read': (input) => readReport(context, input),
    'report.print': (input) => prints.run(input.printId, (signal) => printReport(context, input, signal)),
    'report.cancel': ({ printId }) => {
      prints.cancel(printId)
      return null
    },
    'notes.write': (input) => writeCareerNote(context, input),
    'notice.show': (notice) => ({ shown: context.needs.notify?.(notice) ?? false }),
    'backup.list': () => listAllBackups(context),
    'backup.make': () => makeBackupByHand(context),
    'export.role': (input) => exportRole(context, input),
    'export.whole': (input) => exportWhole(context, input),
    'archive.export': () => exportArchive(context),
    'archive.inspect': ({ uploadId }) => archives.inspect(uploadId),
    'archive.progress': () => archives.progress(),
    'ticks.compare': (input) => compareTicks(context, input),
    'ticks.apply': (input) => applyTicks(context, input),
    'changes.list': () => listAllChanges(context),
    'changes.history': (input) => readHistory(context, input),
    'changes.undoTo': ({ id }) => undoBackTo(context, id, now(context).at),
    'changes.redoTo': ({ id }) => redoForthTo(context, id),
    'changes.undo': () => undo(context, now(context).at),
    'changes.redo': () => redo(context),
  }
}
