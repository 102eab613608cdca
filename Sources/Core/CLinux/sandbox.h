// What a program of a partner is shut in with: calls that glibc has no function for, or one that takes
// a variable list of arguments, which Swift cannot call. Each returns -1 with errno where it fails.

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

extern char **environ;
extern int pipe2(int ends[2], int flags);

static inline char **dash_environment(void) { return environ; }

// MARK: - Processes

static const unsigned long dash_new_namespaces =
  0x10000000 /* user */ | 0x20000000 /* pid */ | 0x40000000 /* net */ | 0x00020000 /* mount */
   | 0x08000000 /* ipc */ | 0x04000000 /* uts */;

// Like fork, with namespaces of its own for the child; only for a process of one thread.
static inline int dash_clone(unsigned long namespaces) {
  return (int)syscall(SYS_clone, namespaces | SIGCHLD, 0UL, 0UL, 0UL, 0UL);
}

static inline int dash_open_process(int process) {
  return (int)syscall(434 /* pidfd_open */, process, 0);
}

static inline int dash_adopt_orphans(void) { return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); }
static inline int dash_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }
static inline int dash_gain_nothing(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }

static inline int dash_limit(int resource, unsigned long long most) {
  struct rlimit limit = {most, most};
  return setrlimit(resource, &limit);
}

static const int dash_limit_cpu = RLIMIT_CPU;
static const int dash_limit_data = RLIMIT_DATA;
static const int dash_limit_file = RLIMIT_FSIZE;
static const int dash_limit_core = RLIMIT_CORE;
static const int dash_limit_open = RLIMIT_NOFILE;
static const int dash_limit_processes = RLIMIT_NPROC;

// MARK: - Landlock

struct dash_landlock_rules {
  uint64_t files;
  uint64_t network;
  uint64_t scopes;
};

struct dash_landlock_path {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

// The version that the kernel knows, from 1; -1 where it knows none.
static inline int dash_landlock_version(void) { return (int)syscall(444, NULL, 0, 1U); }

// Older kernels know fewer of the three numbers.
static inline int dash_landlock_create(const struct dash_landlock_rules *rules, int version) {
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  return (int)syscall(444, rules, size, 0U);
}

// Opens a path only to name it: O_PATH.
static const int dash_only_name = 010000000;

static inline int dash_landlock_allow(int rules, const struct dash_landlock_path *path) {
  return (int)syscall(445, rules, 1 /* beneath a path */, path, 0U);
}

static inline int dash_landlock_restrict(int rules) { return (int)syscall(446, rules, 0U); }

// MARK: - Calls that a program of figures does not need

#if defined(__x86_64__)
#define DASH_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define DASH_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

// Refuses sockets, tracing, mounts, namespaces and the like, for this process and all it starts.
static inline int dash_forbid_calls(void) {
#ifdef DASH_ARCHITECTURE
  static const uint32_t forbidden[] = {
    SYS_socket, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_mount, SYS_umount2,
    SYS_pivot_root, SYS_chroot, SYS_setns, SYS_unshare, SYS_bpf, SYS_perf_event_open, SYS_keyctl,
    SYS_add_key, SYS_request_key, SYS_userfaultfd, SYS_open_by_handle_at, SYS_kexec_load, SYS_reboot,
    SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_swapon, SYS_swapoff, SYS_quotactl,
    SYS_setdomainname, SYS_sethostname, SYS_acct,
    425 /* io_uring_setup */, 426, 427, 428 /* open_tree */, 429 /* move_mount */, 430 /* fsopen */,
    431, 432, 433, 442 /* mount_setattr */,
  };
  enum { count = sizeof forbidden / sizeof *forbidden };
  struct sock_filter code[count + 7];
  unsigned at = 0;
  code[at++] = (struct sock_filter)BPF_STMT(
    BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch));
  code[at++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, DASH_ARCHITECTURE, 1, 0);
  code[at++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
  code[at++] = (struct sock_filter)BPF_STMT(
    BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
  // The other numbering of x86-64 begins here.
  code[at++] = (struct sock_filter)BPF_JUMP(
    BPF_JMP | BPF_JGE | BPF_K, 0x40000000, count + 1, 0);
  for (unsigned index = 0; index < count; index++)
    code[at++] = (struct sock_filter)BPF_JUMP(
      BPF_JMP | BPF_JEQ | BPF_K, forbidden[index], (uint8_t)(count - index), 0);
  code[at++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  code[at++] = (struct sock_filter)BPF_STMT(
    BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (EACCES & SECCOMP_RET_DATA));
  struct sock_fprog program = {(unsigned short)at, code};
  return (int)syscall(SYS_seccomp, 1U /* SECCOMP_SET_MODE_FILTER */, 0U, &program);
#else
  errno = ENOSYS;
  return -1;
#endif
}
