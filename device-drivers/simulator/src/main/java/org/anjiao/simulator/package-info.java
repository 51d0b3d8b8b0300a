/**
 * Simulated terminals, of every protocol that has a driver, that speak over real sockets: for the demonstration, for
 * tests, and as the sender of the benchmark. Needs nothing but the JDK, and shares no code with the drivers, so that each checks the other.
 */
@Export
@Version("1.1.0")
package org.anjiao.simulator;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
