// One role: its guide to read, and what was read from it in seven tabs.

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Link, useParams } from 'wouter'
import type { GuideDetail } from '#contract/library.ts'
import type { Passage } from '#contract/passages.ts'
import { AskFailure } from '../../data/ask-failure.ts'
import { useAsk } from '../../data/queries.ts'
import { useSettings } from '../../data/settings.ts'
import { Inspector, useInspector } from '../../frame/inspector.tsx'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { withoutAmounts } from '../../parts/hide-amounts.ts'
import { type RoleTab, roleHref, roleTabs } from '../../parts/links.ts'
import { roleName } from '../../parts/role-name.ts'
import { useRouteQuery } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import { categoryName } from '../guides/filter.ts'
import { AboutGuide } from './AboutGuide.tsx'
import { FontSize } from './FontSize.tsx'
import { InterviewTab } from './InterviewTab.tsx'
import { LadderTab } from './LadderTab.tsx'
import { LearningTab } from './LearningTab.tsx'
import { MissingGuide } from './MissingGuide.tsx'
import { Passages } from './Passages.tsx'
import { RelatedTab } from './RelatedTab.tsx'
import { RenameQuestions } from './RenameQuestions.tsx'
import { type Jump, Reader } from './reader/Reader.tsx'
import { readerSections } from './reader/sections.ts'
import { SalaryTab } from './SalaryTab.tsx'
import styles from './Screen.module.css'
import { SkillsTab } from './SkillsTab.tsx'
import { Toc } from './Toc.tsx'

export function Screen() {
  const t = useWords('role')
  const { slug = '', tab } = useParams<{ slug: string; tab?: string }>()
  const detail = useAsk('library.read', { slug })
  const guides = useAsk('library.list', {})
  const active = roleTabs.find((one) => one === tab) ?? 'text'

  if (detail.error instanceof AskFailure && detail.error.code === 'unknown-guide') {
    return (
      <Page title={t('title')}>
        <MissingGuide slug={slug} />
      </Page>
    )
  }
  const summary = detail.data?.summary
  const which =
    summary === undefined
      ? null
      : (roleName(summary, guides.data).note ?? (summary.category && categoryName(summary.category)))
  const context = [t('title'), which].filter((text) => text !== null)
  return (
    <Page
      title={summary?.role ?? t('title')}
      context={summary === undefined ? undefined : context.join('　｜　')}
      actions={active === 'text' && summary !== undefined ? <FontSize /> : undefined}
      bodyClass={styles.body ?? ''}
    >
      <Answer of={detail}>{(answer) => <Role detail={answer} tab={active} key={slug} />}</Answer>
    </Page>
  )
}

function Role({ detail, tab }: { detail: GuideDetail; tab: RoleTab }) {
  const t = useWords('role')
  const { slug } = detail.summary
  const query = useRouteQuery()
  const asked = Number(query.get('line')) || null
  // The same objects at every render: the reader renders a section again only when it is another one.
  const { text, bodyLine, guide } = detail
  const { hideAmounts } = useSettings()
  const sections = useMemo(
    () => readerSections({ text: hideAmounts ? withoutAmounts(text, guide) : text, bodyLine, guide }),
    [text, bodyLine, guide, hideAmounts],
  )
  const [here, setHere] = useState<number | null>(null)
  const [share, setShare] = useState(0)
  const [jump, setJump] = useState<Jump | null>(asked === null ? null : { line: asked, mark: true })
  const passages = useAsk('passage.list', { slug })
  const [opened, setOpened] = useState<string | null>(null)
  const { show: showInspector } = useInspector()

  const keepPlace = useCallback((line: number, part: number) => {
    setHere(line)
    setShare(part)
  }, [])
  const go = useCallback((line: number) => setJump({ line, mark: false }), [])
  const openPassage = useCallback(
    (id: string) => {
      showInspector()
      setOpened(id)
    },
    [showInspector],
  )

  useEffect(() => {
    if (asked !== null)
      setJump((before) => (before?.line === asked && before.mark ? before : { line: asked, mark: true }))
  }, [asked])

  const toFormer = query.get('marks') === 'former'
  useEffect(() => {
    if (toFormer) showInspector()
  }, [toFormer, showInspector])

  const place = useRef<HTMLDivElement>(null)
  // A tab begins at its top; the text has its own place, and who comes back from a line is put where he was, after this.
  useLayoutEffect(() => {
    const body = place.current?.closest('.body')
    if (tab !== 'text' && body) body.scrollTop = 0
  }, [tab])

  return (
    <div ref={place} className={styles.role}>
      <Toc
        slug={slug}
        sections={sections}
        here={tab === 'text' ? here : null}
        share={tab === 'text' ? share : null}
        marked={markedLines(passages.data)}
        onGo={go}
      />
      <article className={styles.article}>
        <nav className={`tabs ${styles.tabs}`} aria-label={t('tabsLabel')}>
          {roleTabs.map((one) => (
            <Link key={one} href={roleHref(slug, one)} aria-current={one === tab ? 'page' : undefined}>
              {t(`tabs.${one}`)}
            </Link>
          ))}
        </nav>
        {tab === 'text' && (
          <Reader
            detail={detail}
            sections={sections}
            passages={passages.data}
            jump={jump}
            onPlace={keepPlace}
            onOpenPassage={openPassage}
          />
        )}
        {(tab === 'skills' || tab === 'learning') && <RenameQuestions slug={slug} />}
        {tab === 'skills' && <SkillsTab detail={detail} />}
        {tab === 'salary' && <SalaryTab detail={detail} />}
        {tab === 'ladder' && <LadderTab detail={detail} />}
        {tab === 'learning' && <LearningTab detail={detail} />}
        {tab === 'interview' && <InterviewTab detail={detail} />}
        {tab === 'related' && <RelatedTab detail={detail} />}
      </article>
      {tab === 'text' ? (
        <Inspector title={t('marks.title')}>
          <Passages
            passages={passages.data ?? []}
            toFormer={toFormer}
            opened={opened}
            onOpen={setOpened}
            onJump={(line) => setJump({ line, mark: true })}
          />
          <h3 className={styles.inspectorHeading}>{t('about.title')}</h3>
          <AboutGuide detail={detail} />
        </Inspector>
      ) : (
        <Inspector title={t('about.title')}>
          <AboutGuide detail={detail} />
        </Inspector>
      )}
    </div>
  )
}

const markedLines = (passages: readonly Passage[] | undefined): number[] =>
  (passages ?? []).flatMap(({ place }) => place?.line ?? [])
