// An instant as the user's own clock and calendar show it: 2027-05-31 09:05.

import { localDay } from './formats.ts'

function localClock(instant: string): string {
  const at = new Date(instant)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(at.getHours())}:${two(at.getMinutes())}`
}

export const localTime = (instant: string): string => `${localDay(instant)} ${localClock(instant)}`
