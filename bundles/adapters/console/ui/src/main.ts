import { createApp } from 'vue'
import { onSessionLost } from '@/api/http'
import { closeLive, followVisibility } from '@/composables/useLive'
import { useElementPlus } from '@/element'
import { i18n, markPage } from '@/i18n'
import { forget } from '@/session'
import App from './App.vue'
import { router } from './router'
import './styles/base.css'

onSessionLost(() => {
  forget()
  closeLive()
  const { name, fullPath } = router.currentRoute.value
  if (name !== 'sign-in') {
    void router.push({ name: 'sign-in', query: { next: fullPath, expired: '1' } })
  }
})

const app = createApp(App)
useElementPlus(app)
app.use(i18n).use(router).mount('#app')
markPage()
followVisibility()
