/**
 * A province to try the server on: synthetic people imported through the template, the campaign of 2019 played through
 * the same services that officers use, and terminals that send real frames over TCP. Nobody in it exists.
 */
package org.anjiao.demonstration;
