/** JSON for drivers (RFC 8259) and what their reports have in common, embedded privately in each that needs it. */
package org.anjiao.driver.json;
