/** The way to a court. */
package org.anjiao.agency.court.internal;
