// Called by Maven. Builds the console into dist/ unless its inputs are the ones dist/ was made from.
import { spawn, spawnSync } from 'node:child_process'
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

/** Types are checked while the bundle is made: each keeps one processor busy. */
async function checkAndBundle() {
  const scripts = ['check', 'bundle'].map(
    (script) =>
      new Promise((ended) => {
        spawn('npm', ['run', script], { cwd: UI, stdio: 'inherit', shell: process.platform === 'win32' })
          .on('error', () => ended(1))
          .on('exit', (status) => ended(status ?? 1))
      })
  )
  const failed = (await Promise.all(scripts)).find((status) => status !== 0)
  if (failed) {
    process.exit(failed)
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
  await checkAndBundle()
  writeFileSync(BUILD_MARKER, inputs)
}
