import { accounts } from '@/api/client'
import { lookup } from './names'

const names = lookup(async (account) => (await accounts.one(account)).name)

/** Who stands behind an account that a record names; nothing where it names none. */
export function officerName(account: string | null | undefined): string {
  return account ? names.of(account) : ''
}
