/** Notifications in memory. */
package org.anjiao.platform.internal.live;
