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
  if (!visible) return null
  return (
    <div className="loading-line" role="status">
      <span className="unseen">{t('loading')}</span>
    </div>
  )
}
