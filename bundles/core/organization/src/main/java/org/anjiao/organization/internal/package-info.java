/** Units over time, kept in memory as one snapshot for each interval without change. */
package org.anjiao.organization.internal;
