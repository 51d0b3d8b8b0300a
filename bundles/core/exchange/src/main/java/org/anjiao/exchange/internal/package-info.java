/** Documents, their outbox and its dispatch. */
package org.anjiao.exchange.internal;
