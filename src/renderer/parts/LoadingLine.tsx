// Says that something is on its way: nothing under 200 ms, then a 2 px line under the title area.

import { useEffect, useState } from 'react'
import { useWords } from '../words/index.ts'

export function LoadingLine() {
  const t = useWords('common')
  const [visible, setVisible] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), 200)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div data-loading className={visible ? 'loading-line' : undefined} role="status">
      {visible && <span className="unseen">{t('loading')}</span>}
    </div>
  )
}
