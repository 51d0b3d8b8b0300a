/** The OSGi framework as the plugin manager uses it. */
package org.anjiao.infra.plugins.internal;
