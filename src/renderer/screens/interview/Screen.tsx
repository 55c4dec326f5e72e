// The interview screen: the questions of the target and of chosen roles to practise, a mock interview, and figures.

import { Link, useParams } from 'wouter'
import type { DeckCard } from '#contract/deck.ts'
import { here, pathOf } from '../../data/address.ts'
import { useMainTarget } from '../../data/main-target.ts'
import { useAsk } from '../../data/queries.ts'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { Button } from '../../parts/Button.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { LoadingLine } from '../../parts/LoadingLine.tsx'
import { type InterviewView, interviewHref, interviewViews } from '../../parts/links.ts'
import { Segmented } from '../../parts/Segmented.tsx'
import { TargetChip } from '../../parts/TargetChip.tsx'
import { navigate, useRouteQuery } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import styles from './interview.module.css'
import { Mock } from './Mock.tsx'
import { useMock } from './mock-session.ts'
import { Practice } from './Practice.tsx'
import { Statistics } from './Statistics.tsx'

export function Screen() {
  const t = useWords('interview')
  const { slug: asked } = useParams<{ slug?: string }>()
  const { target, isPending } = useMainTarget()
  const slug = asked ?? target?.slug ?? null
  return (
    <Page
      title={t('title')}
      {...(slug === null
        ? {}
        : {
            target:
              asked === undefined ? (
                <TargetChip />
              ) : (
                <TargetChip slug={asked} onChoose={(one) => navigate(interviewHref(one))} />
              ),
          })}
    >
      {isPending ? (
        <LoadingLine />
      ) : slug === null ? (
        <Choose />
      ) : asked === undefined && target?.inLibrary === false ? (
        <EmptyState action={<TargetChip />}>{t('lostTarget', { name: target.role })}</EmptyState>
      ) : (
        <Questions key={slug} slug={slug} />
      )}
    </Page>
  )
}

function Questions({ slug }: { slug: string }) {
  const t = useWords('interview')
  const answer = useAsk('deck.read', { slug })
  const query = useRouteQuery()
  const view = interviewViews.find((one) => one === query.get('view')) ?? 'practice'
  const show = (one: InterviewView) => navigate(`${pathOf(here())}?view=${one}`, { replace: true })
  return (
    <Answer of={answer}>
      {(deck) =>
        deck.cards.length === 0 && deck.former.length === 0 ? (
          <EmptyState>{t('none')}</EmptyState>
        ) : (
          <div>
            <Segmented
              label={t('view')}
              value={view}
              options={interviewViews.map((value) => ({ value, label: t(`views.${value}`) }))}
              onChange={show}
            />
            {view !== 'mock' && <Waiting slug={slug} cards={deck.cards} onOpen={() => show('mock')} />}
            <div className={styles.view}>
              {view === 'practice' && <Practice deck={deck} />}
              {view === 'mock' && <Mock slug={slug} cards={deck.cards} withRole={deck.roles.length > 1} />}
              {view === 'statistics' && <Statistics deck={deck} slug={slug} />}
            </div>
          </div>
        )
      }
    </Answer>
  )
}

/** A mock interview that was left before its review was done. */
function Waiting({ slug, cards, onOpen }: { slug: string; cards: readonly DeckCard[]; onOpen: () => void }) {
  const t = useWords('interview')
  const session = useMock(slug, (key) => cards.some((card) => card.key === key))
  if (session === null || session.asked.every(({ grade }) => grade !== null)) return null
  return (
    <div className={styles.tools}>
      {t('mock.waiting')}
      <Button onClick={onOpen}>{t('mock.back')}</Button>
    </div>
  )
}

function Choose() {
  const t = useWords('interview')
  const guides = useAsk('library.list', {})
  return (
    <Answer of={guides}>
      {(library) =>
        library.length === 0 ? (
          <EmptyState
            action={
              <Link href="/guides" className="btn pri">
                {t('openGuides')}
              </Link>
            }
          >
            {t('noGuides')}
          </EmptyState>
        ) : (
          <EmptyState action={<TargetChip />}>{t('noTarget')}</EmptyState>
        )
      }
    </Answer>
  )
}
