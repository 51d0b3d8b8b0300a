// Called by Maven. Builds the console into dist/ unless its inputs are the ones dist/ was made from.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const UI = dirname(dirname(fileURLToPath(import.meta.url)))
const INPUTS = ['build', 'public', 'src', 'index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']
const MODULES_MARKER = join(UI, 'node_modules', '.anjiao-lock')
/** Where Maven copies dist/ to; it never removes what an earlier build left there under other hashes. */
const COPIED = join(dirname(UI), 'target', 'classes', 'console')
const BUILD_MARKER = join(UI, 'dist', '.anjiao-inputs')

function files(path) {
  if (!statSync(path).isDirectory()) {
    return [path]
  }
  return readdirSync(path).sort().flatMap((name) => files(join(path, name)))
}

function digest(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    hash.update(path.slice(UI.length)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

function matches(marker, value) {
  return existsSync(marker) && readFileSync(marker, 'utf8') === value
}

function npm(...args) {
  const result = spawnSync('npm', args, { cwd: UI, stdio: 'inherit', shell: process.platform === 'win32' })
  if (result.status !== 0) {
    process.exit(result.status ?? 1)
  }
}

const lock = digest([join(UI, 'package-lock.json')])
if (!matches(MODULES_MARKER, lock)) {
  npm('ci', '--no-audit', '--no-fund')
  writeFileSync(MODULES_MARKER, lock)
}
const inputs = digest(INPUTS.map((name) => join(UI, name)).filter(existsSync).flatMap(files))
if (!matches(BUILD_MARKER, inputs)) {
  rmSync(COPIED, { recursive: true, force: true })
  npm('run', 'build')
  writeFileSync(BUILD_MARKER, inputs)
}
