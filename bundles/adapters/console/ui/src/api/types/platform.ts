export interface Bilingual {
  zh: string
  en: string
}

/** RFC 9457 problem details, with a stable code and a remedy. */
export interface Problem {
  status: number
  code: string
  field?: string | null
  message: Bilingual
  remedy?: Bilingual | null
}

export interface Page<T> {
  items: T[]
  next: string | null
}

export interface Health {
  status: string
  database: string | null
  now: string
  demonstration: boolean
}

/** An account as who manages accounts sees it. */
export interface ManagedAccount {
  account: string
  name: string
  unitId: string
  roles: string[]
}

export interface Account {
  account: string
  name: string
  unitId: string
}

export interface UnitRef {
  id: string
  code?: string
  name: string
}

export interface Unit extends UnitRef {
  code: string
  type: string
  /** Identifier of the unit to which it reports; null for the province, absent where a unit only names itself. */
  parent?: string | null
}

/** A node of the tree of units; the key is the unit's identifier, or a division code on the administrative axis. */
export interface UnitNode {
  key: string
  name: string
  adminCode: string | null
  hasChildren: boolean
}

export interface Session {
  account: string
  name: string
  unit: Unit
  roles: string[]
  permissions: string[]
  /** Somebody else has set the password; it is to be changed. */
  passwordGiven: boolean
  demonstration: boolean
  now: string
}

/** A record that belongs to a unit: the server names it, or only gives its identifier. */
export interface OfUnit {
  unit?: UnitRef | null
  unitId?: string
  unitName?: string
}

/** A record about a person, who is named as far as the caller may know. */
export interface OfPerson {
  supervisee?: { id: string; number: string; name: string } | null
  superviseeId?: string | null
}
