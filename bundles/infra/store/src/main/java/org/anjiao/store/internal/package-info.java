/** Keeps every domain's tables at the version of its bundle, and gives transactions over JPA and JDBC. */
package org.anjiao.store.internal;
