/** The server's clock: the world's, or a demonstration's that begins at a set moment. */
package org.anjiao.platform.internal.clock;
