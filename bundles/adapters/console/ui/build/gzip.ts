import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const COMPRESSIBLE = /\.(js|css|html|svg|json)$/
const SMALLEST_BYTES = 1024

/** Writes a compressed twin beside each larger text file, so that the server never compresses anything itself. */
export function gzipAssets(): Plugin {
  return {
    name: 'anjiao-gzip',
    apply: 'build',
    writeBundle(options, bundle) {
      for (const name of Object.keys(bundle).filter((file) => COMPRESSIBLE.test(file))) {
        const path = join(options.dir ?? '', name)
        const content = readFileSync(path)
        if (content.length >= SMALLEST_BYTES) {
          writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }))
        }
      }
    },
  }
}
