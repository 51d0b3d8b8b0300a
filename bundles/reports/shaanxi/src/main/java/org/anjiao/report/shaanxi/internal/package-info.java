/** Shaanxi's layout of the summary report. */
package org.anjiao.report.shaanxi.internal;
