/** A driver for a protocol of lines, which tests pack into plugin files; it answers every line with its version. */
package org.anjiao.itests.toy;
