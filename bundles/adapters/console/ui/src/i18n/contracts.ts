import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What the server's sources say about the codes that it sends; read by tests alone. */
const BUNDLES = join(import.meta.dirname, '../../../../..')

function filesBelow(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'target' && entry.name !== 'node_modules' && entry.name !== 'test')
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesBelow(path, name) : name.test(entry.name) ? [path] : []
    })
}

/** Java without comments and annotations' arguments; texts stay. */
function sourceOf(path: string): string {
  return readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
}

/** Sources of a part of the server, such as `core/supervisee`. */
export function sources(part: string): Map<string, string> {
  const folder = join(BUNDLES, part)
  return new Map(filesBelow(folder, /^(?!package-info).*\.java$/).map((path) => [relative(folder, path), sourceOf(path)]))
}

/** The file of a part's resources. */
export function resource(part: string, name: string): string {
  const [path] = filesBelow(join(BUNDLES, part), new RegExp(`^${name}$`))
  return readFileSync(path!, 'utf8')
}

/** Each enum of the contracts with its values, by its package below `org.anjiao` and its name: `supervisee.leave.LeaveState`. */
export function enumsOf(part: string): Map<string, string[]> {
  const enums = new Map<string, string[]>()
  for (const [path, source] of sources(part)) {
    const outer = path.replace(/^.*org\/anjiao\//, '').replace(/\.java$/, '').replaceAll('/', '.')
    for (const match of source.matchAll(/\benum (\w+)([^{]*)\{/g)) {
      if (!match[2]!.includes('ProblemCode')) {
        const name = outer.endsWith(`.${match[1]}`) ? outer : `${outer}.${match[1]}`
        enums.set(name, constants(source.slice(match.index + match[0].length)))
      }
    }
  }
  return enums
}

/** The names before the first `;` or the closing brace, outside of arguments and bodies. */
function constants(body: string): string[] {
  return split(body.replace(/"(\\.|[^"\\])*"/g, '""'), /[;}]/)
    .map((part) => /^\s*(?:@\w+\s+)*([A-Z]\w*)/.exec(part)?.[1])
    .filter((name) => name !== undefined)
}

/** The parts between commas outside of brackets, up to an end outside of brackets. */
export function split(text: string, end: RegExp): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of text) {
    if (depth === 0 && end.test(sign)) {
      break
    }
    depth += '([{'.includes(sign) ? 1 : ')]}'.includes(sign) ? -1 : 0
    if (sign === ',' && depth === 0) {
      parts.push('')
    } else {
      parts[parts.length - 1] += sign
    }
  }
  return parts
}

/** The lists of codes of the rule packs. */
export function rulesOf(part: string): { code: string; codes: string[] }[] {
  const packs = filesBelow(join(BUNDLES, part), /\.xml$/).filter((path) => path.includes('/src/main/'))
  return packs.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/<rule code="([^"]+)"[^>]*? codes="([^"]+)"/g)].map(([, code, codes]) => ({ code: code!, codes: codes!.split(' ') })),
  )
}

/** Codes that are written as texts: whole ones of several words, and beginnings to which a step is added. */
export function writtenIn(part: string): { whole: string[]; begun: string[] } {
  const texts = new Set([...sources(part).values()].flatMap((source) => [...source.matchAll(/"([A-Z]+(?:_[A-Z]+)+|[A-Z]+(?:_[A-Z]+)*_)"/g)].map(([, text]) => text!)))
  return { whole: [...texts].filter((text) => !text.endsWith('_')), begun: [...texts].filter((text) => text.endsWith('_')) }
}

/** What is told with the steps of cases: the keys of the maps that go into the time line. */
export function factsOf(part: string): string[] {
  const keys = new Set<string>()
  for (const source of [...sources(part).values()].filter((text) => text.includes('new CaseStep('))) {
    for (const match of source.matchAll(/Map\.of\(/g)) {
      const before = source.slice(0, match.index)
      const statement = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('{')))
      if (/new CaseStep\(|\bfacts\b/.test(statement)) {
        split(source.slice(match.index + match[0].length), /\)/).forEach((argument, at) => at % 2 === 0 && keys.add(argument.trim()))
      }
    }
    for (const match of source.matchAll(/\bfacts\.put\(("\w+")/g)) {
      keys.add(match[1]!)
    }
  }
  return [...keys].filter((key) => /^"\w+"$/.test(key)).map((key) => key.slice(1, -1)).sort()
}
