/** The program: the window, the unattended commands, and {@link cn.shegong.app.Station}, the map of all features. */
package cn.shegong.app;
