/** An invented township, to look at the program with before the real one is in it. */
package cn.shegong.demo;
