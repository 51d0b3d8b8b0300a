/** Who may take which list away, asked, approved and counted. */
package org.anjiao.security.internal.export;
