/** Stand-ins for what most domains ask of others: units, rights, the time. */
package org.anjiao.testkit;
