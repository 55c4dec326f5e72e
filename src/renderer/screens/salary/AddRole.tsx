// Adds roles to the comparison and takes them out: a searchable list of the library with ticks.

import { Combobox, useCombobox } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { GuideSummary } from '#contract/library.ts'
import { Button } from '../../parts/Button.tsx'
import { roleName } from '../../parts/role-name.ts'
import { useWords } from '../../words/index.ts'
import styles from './salary.module.css'

const shownAtOnce = 50
const fold = (text: string) => text.normalize('NFKC').toLowerCase()

type Props = {
  guides: readonly GuideSummary[]
  compared: readonly string[]
  /** What a guide lacks for this comparison; null: nothing. */
  lackOf: (guide: GuideSummary) => string | null
  onToggle: (slug: string) => void
}

export function AddRole({ guides, compared, lackOf, onToggle }: Props) {
  const t = useWords('salary')
  const [search, setSearch] = useState('')
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setSearch('')
      combobox.focusTarget()
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  })
  const wanted = fold(search.trim())
  const found = guides.filter((guide) =>
    fold(`${guide.role} ${guide.subtitle ?? ''} ${guide.title ?? ''} ${guide.fileName}`).includes(wanted),
  )
  return (
    <Combobox
      store={combobox}
      width={320}
      withinPortal={false}
      keepMounted={false}
      position="bottom-start"
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(slug) => onToggle(slug)}
    >
      <Combobox.Target withAriaAttributes={false}>
        <Button
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          onClick={() => combobox.toggleDropdown()}
        >
          <IconPlus size={14} stroke={1.75} aria-hidden />
          {t('addRole')}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          placeholder={t('findRole')}
          aria-label={t('findRole')}
          className={styles.search}
          onChange={(event) => {
            setSearch(event.currentTarget.value)
            combobox.selectFirstOption()
          }}
        />
        <Combobox.Options tabIndex={0} className={styles.options} aria-label={t('addRole')}>
          {found.slice(0, shownAtOnce).map((guide) => {
            const { role, note } = roleName(guide, guides)
            const on = compared.includes(guide.slug)
            const lack = lackOf(guide)
            return (
              <Combobox.Option key={guide.slug} value={guide.slug} active={on} aria-selected={on}>
                <span className={styles.option}>
                  <IconCheck size={14} stroke={2} aria-hidden className={on ? undefined : styles.unticked} />
                  <span>
                    {role}
                    {note !== null && <span className="t3 t12"> {note}</span>}
                  </span>
                  {lack !== null && <span className={`t3 t12 ${styles.optionNote}`}>{lack}</span>}
                </span>
              </Combobox.Option>
            )
          })}
          {found.length === 0 && <Combobox.Empty>{t('noRoleFound')}</Combobox.Empty>}
          {found.length > shownAtOnce && (
            <div className={styles.more}>{t('moreRoles', { count: found.length - shownAtOnce })}</div>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
