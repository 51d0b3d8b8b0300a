/** Accounts, sessions and the one place that decides on rights. */
package org.anjiao.security.internal;
