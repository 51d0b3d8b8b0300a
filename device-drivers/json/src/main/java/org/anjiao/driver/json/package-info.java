/** JSON for drivers (RFC 8259), embedded privately in each that needs it. */
package org.anjiao.driver.json;
