/** A real database, JPA and transactions for plain JUnit tests; behaves as the container's do, without a container. */
package org.anjiao.store.testkit;
