// The signpost, mark of the program.

export function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M10 2v16" stroke="var(--ink)" strokeWidth="2" fill="none" />
      <path d="M10 4h6.5l2 2.2-2 2.2H10z" fill="var(--ai)" />
      <path d="M10 10H4l-2 2 2 2h6" fill="none" stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
  )
}
