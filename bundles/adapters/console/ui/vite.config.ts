import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { gzipAssets } from './build/gzip'

/** A server to develop against: `ANJIAO_SERVER=http://… npm run dev`. */
const server = process.env['ANJIAO_SERVER'] ?? 'http://localhost:8181'

/** Libraries in files of their own: they change seldom, so browsers keep them over a release. */
const CHUNKS = [
  { name: 'vue', holds: /node_modules\/(@vue|vue|vue-router|vue-i18n|@intlify)\// },
  { name: 'map', holds: /node_modules\/maplibre-gl\// },
]

export default defineConfig({
  plugins: [vue(), gzipAssets()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    // The servlet takes everything below this folder as immutable: each name there carries a hash.
    assetsDir: 'assets',
    // A data: URL as an image would need a wider content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      output: {
        manualChunks: (id) => CHUNKS.find((chunk) => chunk.holds.test(id))?.name,
      },
    },
  },
  server: { proxy: { '/api': server, '/soap': server } },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
})
