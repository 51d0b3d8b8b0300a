/** The board and the summary reports. */
package org.anjiao.report.internal;
