import { computed, reactive, readonly } from 'vue'
import { session as api } from '@/api/client'
import type { Session } from '@/api/types'
import { ApiError } from '@/api/http'

/** Who is signed in, and the server's clock as far as the browser knows it. */
const state = reactive({
  caller: null as Session | null,
  /** Server time minus browser time, milliseconds; in a demonstration years. */
  clockOffset: 0,
  /** Why the reading of positions is needed, asked once a session. */
  purpose: null as string | null,
})

export const session = readonly(state)
export const caller = computed(() => state.caller)

export function may(permission: string): boolean {
  return state.caller?.permissions.includes(permission) ?? false
}

/** The server's time now. */
export function serverNow(): Date {
  return new Date(Date.now() + state.clockOffset)
}

export function setServerTime(now: string): void {
  state.clockOffset = new Date(now).getTime() - Date.now()
}

export function setPurpose(purpose: string): void {
  state.purpose = purpose
}

/** Whether somebody is signed in; asks the server the first time. */
export async function restore(): Promise<boolean> {
  if (state.caller) {
    return true
  }
  try {
    accept(await api.current())
    return true
  } catch (cause) {
    if (cause instanceof ApiError && cause.problem.status === 401) {
      return false
    }
    throw cause
  }
}

export async function signIn(account: string, password: string): Promise<void> {
  accept((await api.open(account, password)).caller)
}

export async function signOut(): Promise<void> {
  await api.close().catch(() => {})
  forget()
}

/** A new password; whoever is signed in with the old one signs in again. */
export async function changePassword(oldPassword: string, newPassword: string): Promise<void> {
  await api.changePassword(oldPassword, newPassword)
  forget()
}

export function forget(): void {
  state.caller = null
  state.purpose = null
}

function accept(caller: Session): void {
  state.caller = caller
  setServerTime(caller.now)
}
