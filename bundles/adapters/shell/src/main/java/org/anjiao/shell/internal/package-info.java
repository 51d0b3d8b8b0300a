/** Anjiao's commands in Karaf's shell. */
@Header(name = "Karaf-Commands", value = "*")
package org.anjiao.shell.internal;

import org.osgi.annotation.bundle.Header;
