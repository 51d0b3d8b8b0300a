/** The ledger of counted steps, and its sums in memory. */
package org.anjiao.platform.internal.fact;
