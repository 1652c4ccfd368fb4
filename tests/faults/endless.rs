//! Clients that never come to an end: heads, bodies and readers that trickle.

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use socket2::{Domain, Socket, Type};

use super::scene::{SERVE, council, long_or};
use super::wire::Wire;
use crate::support::{Backend, Operator, Serving};

/// How long a head, a body and a reader may take at the most.
const HEAD: Duration = Duration::from_secs(15);
const BODY: Duration = Duration::from_secs(30);
const READER: Duration = Duration::from_mins(1);

#[test]
fn who_never_comes_to_an_end_is_cut_and_others_are_served() {
    let operator = Operator::on(Backend::Sqlite);
    council(&operator);
    let serving = operator.serves(&SERVE);
    let before = sockets(&serving);
    let (dozens, origin) = (long_or(24, 100), &serving.origin);
    let over = AtomicBool::new(false);
    let waits = std::thread::scope(|scope| {
        let over = AtTheEnd(&over);
        let heads: Vec<_> = (0..dozens)
            .map(|_| {
                scope.spawn(|| trickle(origin, b"GET /DESK HTTP/1.1\r\nHost: heard\r\nX: ", HEAD))
            })
            .collect();
        let bodies: Vec<_> = (0..dozens)
            .map(|_| {
                scope.spawn(|| {
                    let head = b"POST /DESK HTTP/1.1\r\nHost: heard\r\nContent-Length: 1000\r\n\
                        Content-Type: application/x-www-form-urlencoded\r\n\r\n";
                    trickle(origin, head, BODY)
                })
            })
            .collect();
        let readers: Vec<_> = (0..dozens)
            .map(|_| scope.spawn(|| ask_and_never_read(origin)))
            .collect();
        let honest = scope.spawn(|| waits(origin, over.0));
        let cut = |who: &str, threads: Vec<std::thread::ScopedJoinHandle<'_, Duration>>| {
            let times = threads.into_iter().map(|one| one.join().unwrap());
            println!(
                "{dozens} {who} were cut, the last after {:?}",
                times.max().unwrap()
            );
        };
        cut("heads", heads);
        cut("bodies", bodies);
        let asked: Vec<TcpStream> = readers.into_iter().map(|one| one.join().unwrap()).collect();
        if long_or(false, true) {
            let begun = Instant::now();
            while sockets(&serving) > before + dozens / 10 {
                assert!(
                    begun.elapsed() < READER,
                    "{} of {dozens} readers are still held",
                    sockets(&serving) - before
                );
                sleep(Duration::from_millis(500));
            }
            println!("{dozens} readers were cut after {:?}", begun.elapsed());
        }
        drop(asked);
        drop(over);
        honest.join().unwrap()
    });
    let (longest, most) = (waits[waits.len() - 1], waits[waits.len() * 95 / 100]);
    println!("an honest client mostly waited less than {most:?}, and {longest:?} at the most");
    assert!(most < Duration::from_secs(1), "{most:?}");
}

/// Ends the honest client when the others are done with, also when they fail.
struct AtTheEnd<'a>(&'a AtomicBool);

impl Drop for AtTheEnd<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Begins a request and sends a byte more now and then, until it is cut. How long that took.
fn trickle(origin: &str, first: &[u8], limit: Duration) -> Duration {
    let begun = Instant::now();
    let mut wire = Wire::to(origin)
        .unwrap()
        .with_patience(Duration::from_millis(300));
    wire.send(first).unwrap();
    let mut stream = wire.other_end();
    let mut some = [0; 1024];
    loop {
        assert!(begun.elapsed() < limit, "it is not cut");
        match stream.read(&mut some) {
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
            // An answer; the end comes after it.
            Ok(1..) => continue,
            Ok(0) | Err(_) => return begun.elapsed(),
        }
        if stream.write_all(b"a").is_err() {
            return begun.elapsed();
        }
    }
}

/// Asks for a page again and again, has room for none of the answers, and reads nothing.
fn ask_and_never_read(origin: &str) -> TcpStream {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    socket.set_recv_buffer_size(4 * 1024).unwrap();
    let address: SocketAddr = origin.strip_prefix("http://").unwrap().parse().unwrap();
    socket.connect(&address.into()).unwrap();
    let mut stream = TcpStream::from(socket);
    let ask = b"GET /DESK HTTP/1.1\r\nHost: heard\r\n\r\n";
    stream.write_all(&ask.repeat(100)).unwrap();
    stream
}

/// How long a page took, each time, for somebody who asks again and again; the longest last.
fn waits(origin: &str, over: &AtomicBool) -> Vec<Duration> {
    let mut waits = Vec::new();
    while !over.load(Ordering::Relaxed) {
        let begun = Instant::now();
        let page = Wire::to(origin).unwrap().get("/DESK").unwrap();
        assert_eq!(page.status, 200);
        waits.push(begun.elapsed());
        sleep(Duration::from_millis(50));
    }
    waits.sort();
    waits
}

/// Sockets that the service holds.
fn sockets(serving: &Serving) -> usize {
    let open = std::fs::read_dir(format!("/proc/{}/fd", serving.id())).unwrap();
    open.filter_map(|one| std::fs::read_link(one.ok()?.path()).ok())
        .filter(|to| to.to_string_lossy().starts_with("socket:"))
        .count()
}
