// The interview screen: the questions of the target's guide, question first, the guide's points on demand.

import { Link, useParams } from 'wouter'
import { useMainTarget } from '../../data/main-target.ts'
import { useAsk } from '../../data/queries.ts'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { LoadingLine } from '../../parts/LoadingLine.tsx'
import { interviewHref } from '../../parts/links.ts'
import { TargetChip } from '../../parts/TargetChip.tsx'
import { navigate } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import { Deck } from './Deck.tsx'

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
  const detail = useAsk('library.read', { slug })
  return (
    <Answer of={detail}>
      {({ guide }) =>
        guide.interview.length === 0 ? (
          <EmptyState>{t('none')}</EmptyState>
        ) : (
          <div>
            <p className="help">{t('lead')}</p>
            <Deck slug={slug} questions={guide.interview} />
          </div>
        )
      }
    </Answer>
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
              <Link href="/guides" className="btn">
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
