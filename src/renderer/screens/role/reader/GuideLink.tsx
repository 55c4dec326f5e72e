// A link in a guide: places inside the guide jump, https addresses are shown for copying, all else is plain text.

import { type ReactNode, useState } from 'react'
import { CopyButton } from '../../../parts/CopyButton.tsx'
import { Dialog } from '../../../parts/Dialog.tsx'
import { useWords } from '../../../words/index.ts'
import { anchorOf } from './anchors.ts'

export function GuideLink({ address, children }: { address: string; children: ReactNode }) {
  const t = useWords('role')
  const [asking, setAsking] = useState(false)
  if (address.startsWith('#')) {
    return (
      <button type="button" className="link" onClick={() => goToAnchor(address.slice(1))}>
        {children}
      </button>
    )
  }
  if (!/^https:\/\//i.test(address)) return <span title={t('link.refused')}>{children}</span>
  return (
    <>
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {children}
      </button>
      {asking && (
        <Dialog title={t('link.title')} onClose={() => setAsking(false)}>
          <p className="t2">{t('link.text')}</p>
          <p className="doc-address">{address}</p>
          <CopyButton text={address} label={t('link.copy')} />
        </Dialog>
      )}
    </>
  )
}

/** A guide may write percent signs that escape nothing. */
function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}

function goToAnchor(anchor: string): void {
  const wanted = anchorOf(decoded(anchor))
  const heading = [...document.querySelectorAll<HTMLElement>('[data-reader] :is(h2, h3, h4)')].find(
    (one) => anchorOf(one.textContent ?? '') === wanted,
  )
  heading?.scrollIntoView({ block: 'start' })
}
