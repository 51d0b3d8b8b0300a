/** The web console's files over HTTP; the console itself stands in the folder {@code ui}. */
package org.anjiao.console.internal;
