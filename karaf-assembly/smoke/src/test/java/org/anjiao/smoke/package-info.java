/** The archive as a user unpacks it, started with a small demonstration, used in a real browser. */
package org.anjiao.smoke;
