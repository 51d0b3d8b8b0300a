/** Examines, installs and keeps plugins, and knows which unit uses which module. */
package org.anjiao.plugin.internal;
