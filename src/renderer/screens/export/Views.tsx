// The two views of the export screen: the career plan as PDF, and all other files with their way back in.

import { Link } from 'wouter'
import { useWords } from '../../words/index.ts'

export type View = 'plan' | 'files'

export function Views({ view, path }: { view: View; path: string }) {
  const t = useWords('exports')
  const current = (one: View) => (one === view ? 'page' : undefined)
  return (
    <nav className="tabs" aria-label={t('views.label')}>
      <Link href={path} aria-current={current('plan')}>
        {t('views.plan')}
      </Link>
      <Link href={`${path}?view=files`} aria-current={current('files')}>
        {t('views.files')}
      </Link>
    </nav>
  )
}
