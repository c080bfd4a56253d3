/** What the station says about itself, and the choices of the station and of each worker. */
package cn.shegong.settings;
