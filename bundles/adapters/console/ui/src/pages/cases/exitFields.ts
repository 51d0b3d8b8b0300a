import { DETENTION_KINDS, TERMINATION_REASONS } from '@/codes'
import type { FormField } from '@/form'
import { day } from '@/format'
import { optionsOf, t } from '@/i18n'
import { serverNow } from '@/session'
import type { Release } from '@/api/types'
import type { UnitChoice } from './counties'

export type WayOutStep = 'summary' | 'appraisal' | 'release' | 'correction' | 'termination' | 'detention' | 'notice' | 'end' | 'transfer' | 'office'

const today = (key: string): FormField => ({ key, label: t(`exit.${key}`), kind: 'day', initial: day(serverNow()) })
const long = (key: string, optional = false): FormField => ({ key, label: t(`exit.${key}`), kind: 'long', optional })
const text = (key: string, optional = false): FormField => ({ key, label: t(`exit.${key}`), kind: 'text', optional })

function choice(key: string, kind: string, codes: readonly string[]): FormField {
  return { key, label: t(`exit.${key}`), kind: 'choice', options: optionsOf(kind, codes) }
}

const unit = (key: string, options: UnitChoice[], optional: boolean): FormField => ({ key, label: t(`exit.${key}`), kind: 'choice', options, optional })

/** Why a case ends: nobody who is registered is sent back, and nobody is pardoned before. */
const reasons = (referred: boolean) => TERMINATION_REASONS.filter((code) => code !== (referred ? 'PARDON' : 'SENT_BACK'))

/**
 * What a step on the way out asks for.
 *
 * @param referred whether the person is not registered yet
 */
export function wayOutFields(step: WayOutStep, units: UnitChoice[], release: Release | null, referred: boolean): FormField[] {
  switch (step) {
    case 'summary':
      return [{ ...long('summary'), max: 1000 }, { ...today('handedInOn'), initial: undefined, optional: true }]
    case 'appraisal':
      return [{ key: 'text', label: t('exit.appraisal'), kind: 'long', max: 1000 }]
    case 'release':
      return [today('announcedOn'), text('participants'), text('aftercare')]
    case 'correction':
      return [
        { ...today('announcedOn'), initial: release?.announcedOn },
        { ...text('participants'), initial: release?.participants },
        { ...text('aftercare'), initial: release?.aftercare },
        { key: 'reason', label: t('supervision.correctionReason'), kind: 'long' },
      ]
    case 'termination':
      return [choice('reason', 'terminationReason', reasons(referred)), today('happenedOn'), text('evidence'), long('circumstances', true)]
    case 'detention':
      return [choice('kind', 'detentionKind', DETENTION_KINDS), text('organ'), today('since'), long('reason')]
    case 'notice':
      return [today('on'), text('notice')]
    case 'end':
      return [today('endedOn'), long('outcome')]
    case 'transfer':
      return [unit('toUnitId', units, true), text('outside', true), today('movingOn'), long('reason'), long('evidence')]
    case 'office':
      return [unit('officeId', units, false), long('reason')]
  }
}
