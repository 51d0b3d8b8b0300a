/** Runs the agencies' routes on Apache Camel, which no other bundle sees. */
package org.anjiao.camel.internal;
