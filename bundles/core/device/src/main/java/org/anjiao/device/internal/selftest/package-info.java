/** What is tried with a driver before it may speak with terminals. */
package org.anjiao.device.internal.selftest;
